import { Decimal } from '@valueverse/kit/decimal';

type Curve = (x: Decimal) => Decimal;

const TOLERANCE = new Decimal('1e-32');
const MOST_STEPS = 200;

/**
 * The root of `f` between `a` and `b`, where its signs differ, to 32 digits. It cannot leave the bracket.
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4, `zero`.
 */
export function brent(f: Curve, from: Decimal, to: Decimal): Decimal {
  let [a, b, c] = [from, to, from];
  let [fa, fb, fc] = [f(a), f(b), f(a)];
  let step = b.minus(a);
  let before = step;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (fc.abs().lt(fb.abs())) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = b.abs().times(TOLERANCE);
    const half = c.minus(b).div(2);
    if (fb.isZero() || half.abs().lte(tolerance)) return b;

    const jump =
      before.abs().lt(tolerance) || fa.abs().lte(fb.abs()) ? undefined : interpolate({ a, b, c, fa, fb, fc });
    const bold = jump && jump.times(half).gt(0) && jump.abs().lt(bound(half, tolerance, before));
    before = bold ? step : half;
    step = bold ? jump : half;

    [a, fa] = [b, fb];
    b = b.plus(step.abs().gt(tolerance) ? step : tolerance.times(half.s));
    fb = f(b);
    if (fb.s === fc.s && !fb.isZero()) {
      [c, fc] = [a, fa];
      step = before = b.minus(a);
    }
  }
  return b;
}

/** An interpolated step is taken only well inside the bracket and when it shrinks faster than halving would. */
const bound = (half: Decimal, tolerance: Decimal, before: Decimal) =>
  Decimal.min(half.abs().times(1.5).minus(tolerance.div(2)), before.abs().div(2));

type Three = Readonly<Record<'a' | 'b' | 'c' | 'fa' | 'fb' | 'fc', Decimal>>;

/** Inverse quadratic interpolation through three points, the secant through two. */
function interpolate({ a, b, c, fa, fb, fc }: Three): Decimal {
  const s = fb.div(fa);
  if (a.eq(c)) return c.minus(b).times(s).div(s.minus(1));
  const q = fa.div(fc);
  const r = fb.div(fc);
  const p = s.times(
    c
      .minus(b)
      .times(q)
      .times(q.minus(r))
      .minus(b.minus(a).times(r.minus(1))),
  );
  return p.div(q.minus(1).times(r.minus(1)).times(s.minus(1))).neg();
}
