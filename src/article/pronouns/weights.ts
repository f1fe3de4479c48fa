/** Weights of the features of `features.ts`, in their order: a log-linear model fitted by `train/pronouns.ts` on the development half of GUM. */

export const WEIGHTS: readonly number[] = [
  0.81, 0.11, -0.79, -0.62, -0.73, 0.68, 0.12, 0.08, 0.56, -0.92, 0.62, -0.06, 0.3, 0.55, -0.12, 0.44, 0.3, 0.39, 0.29, -0.46, 0.59, 0.01,
  0.35, 0.46, -0.79, -3, -0.17, 1.5, 0.85,
]
