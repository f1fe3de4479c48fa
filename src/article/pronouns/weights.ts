/**
 * Weights of the features of `features.ts`, in their order: a log-linear model fitted by `train/pronouns.ts` on the development half of GUM. What it prints
 * depends on the names that are found, and so moves a little with each model of names.
 */

export const WEIGHTS: readonly number[] = [
  0.81, 0.11, -0.79, -0.62, -0.73, 0.68, 0.12, 0.08, 0.56, -0.92, 0.62, -0.06, 0.3, 0.55, -0.12, 0.44, 0.3, 0.39, -0.46, 0.59, 0.01, 0.35,
  0.46, -0.79, 0.29, -3, -0.17, 1.5, 0.85,
]

/** Of those of `thing-features.ts`, for `it`: fitted by `train/things.ts` on the same half. */
export const IT_WEIGHTS: readonly number[] = [
  0.88, -0.2, -1.28, -0.81, -0.73, 0.44, 0.33, -0.01, 0.16, -1.43, 1.03, 0.66, 0.28, 0.76, 0.1, 0.11, 0.47, -0.05, 0.42, 0.35, -0.1, 0.24,
  0.19, -1.02, -0.36, -0.08, 0.54, 0, 0.25, 0, -0.08, -0.75, -0.56, 0.8, -0.36, -0.21, -0.7, -2.5, -0.55, 0.01, 0.9, -2, -3, 0.01, -2, 0.91,
  0.18, -0.5, -0.35, -0.03, 0.21,
]

/** The same for `they`. */
export const THEY_WEIGHTS: readonly number[] = [
  1, -0.41, -0.97, -1.03, -0.73, 0.09, -0.05, 0.55, 0.27, -1.58, 0.63, 0.67, 0.83, 0.67, 0.36, -0.45, 0.17, -0.33, 0.21, 0.6, 0.01, 0.35,
  0.2, -1.59, 0, -0.06, -0.16, 0.86, -0.38, 0.09, -0.4, -0.5, -0.34, 0.8, 0.83, -0.05, -0.7, -2.5, 0.84, -0.35, 0.9, -2, -3, 0.37, -2, 0.92,
  -0.13, -0.58, -0.27, -0.64, -0.25,
]
