const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** A citizen identity number of 18 characters whose date exists and whose last character fits (GB 11643-1999). */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/.test(number) || !isDate(number.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return ID_CHECKS[sum % 11] === number[17]?.toUpperCase();
}

/** `YYYYMMDD` between 1880 and 2099. */
export function isDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return (
    year >= 1880 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A unified social credit code of 18 characters whose last one fits (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (!USCC_FORM.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += USCC_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

/** Department, kind of body, six digits of a region, nine characters of the body, one to check. */
const USCC_FORM = /^[1-9A-HJ-NPQRTUWXY][\dA-HJ-NPQRTUWXY]\d{6}[\dA-HJ-NPQRTUWXY]{10}$/;
