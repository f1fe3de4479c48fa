/** A log-linear choice among options, fitted by gradient ascent with a quadratic penalty: the same numbers each time. */

/** One choice: what speaks for each option, which are right, and how much the choice counts. */
export interface Case {
  readonly options: readonly Float64Array[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/** Weights that are set by hand, and where the others begin; how much it costs to leave there. */
interface Priors<F extends string> {
  readonly held: Partial<Record<F, number>>
  readonly prior: Partial<Record<F, number>>
  readonly penalty: number
}

const ROUNDS = 400
const STEP = 0.3
const PENALTY = 0.003

/** A weight for each feature, to two places. Each has its own step (Adagrad). */
export function fitted<F extends string>(
  cases: readonly Case[],
  features: readonly F[],
  { held = {}, prior = {}, penalty = PENALTY }: Partial<Priors<F>> = {},
): number[] {
  const weights = Float64Array.from(features, (name) => held[name] ?? prior[name] ?? 0)
  const seen = new Float64Array(features.length).fill(1e-6)
  const mass = cases.reduce((sum, one) => sum + one.weight, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => -penalty * (weight - (prior[features[at] as F] ?? 0)))
    for (const one of cases) addSlope(one, weights, slope, mass)
    slope.forEach((value, at) => {
      if ((features[at] as F) in held) return
      seen[at] = (seen[at] as number) + value * value
      weights[at] = (weights[at] as number) + (STEP * value) / Math.sqrt(seen[at] as number)
    })
  }
  return [...weights].map((weight) => Math.round(weight * 100) / 100)
}

function addSlope({ options, right, weight }: Case, weights: Float64Array, slope: Float64Array, mass: number): void {
  const scores = options.map((values) => {
    let sum = 0
    for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] as number)
    return Math.exp(sum)
  })
  let [total, good] = [0, 0]
  scores.forEach((score, option) => {
    total += score
    if (right[option]) good += score
  })
  options.forEach((values, option) => {
    const score = scores[option] as number
    const by = (weight / mass) * ((right[option] ? score / good : 0) - score / total)
    for (let at = 0; at < values.length; at++) slope[at] = (slope[at] as number) + by * (values[at] as number)
  })
}
