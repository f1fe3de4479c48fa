/** Weights of the features of `features.ts`, in their order: a log-linear model fitted by `train/pronouns.ts` on the development half of GUM. */

export const WEIGHTS: readonly number[] = [
  0.88, -0.17, -0.64, -0.55, -0.8, 1.01, -0.26, 0.08, 0.61, -0.97, 0.4, 0.07, 0.15, 0.45, -0.47, 0.25, 0.71, 0.35, 0.25, -0.96, 0.61, 0, 0.31, 0.14, -1.09, -3, -0.48, 1.5, 0.99,
]
