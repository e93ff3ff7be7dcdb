/** A fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction as text, as stored and shown: `'124000/3'`, or `'30000'` for a whole number. */
export type FractionString = string;

/** Returns the greatest common divisor of two non-negative integers, by Euclid. */
export const gcd = (a: bigint, b: bigint): bigint => {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

export const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** Returns a fraction in lowest terms; the denominator must not be zero. */
export const rational = (numerator: bigint, denominator: bigint = 1n): Rational => {
  const common = gcd(abs(numerator), abs(denominator)) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / common, denominator: denominator / common };
};

export const zero: Rational = { numerator: 0n, denominator: 1n };

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtract = (a: Rational, b: Rational): Rational =>
  add(a, { numerator: -b.numerator, denominator: b.denominator });

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Returns a negative number, zero or a positive number as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Returns the greatest integer not above numerator / denominator, for a positive denominator. */
export const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
};

/** Formats a fraction as text. */
export const ratioText = ({ numerator, denominator }: Rational): FractionString =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

/** Parses the text of {@link ratioText}. */
export const fromRatioText = (text: FractionString): Rational => {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return rational(BigInt(numerator), BigInt(denominator));
};
