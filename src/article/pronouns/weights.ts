/** Weights of the features of `features.ts`, in their order: a log-linear model fitted by `train/pronouns.ts` on the development half of GUM. */

export const WEIGHTS: readonly number[] = [
  0.95, -0.08, -0.78, -0.69, -0.66, 1.03, -0.16, -0.11, 0.67, -0.89, 0.53, 0.09, 0.45, 0.29, -0.38, 0.3, 0.52, 0.62, 0.14, -0.73, 0.37,
  0.01, 0.34, -0.1, -0.76, -3, -0.31, 1.5, 0.92,
]
