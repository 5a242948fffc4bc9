import type { Detector, Found, PersonalType } from "../personal-data.ts";

const forms: readonly (readonly [PersonalType, RegExp])[] = [
  [
    "EMAIL",
    /(?<![\w.+-])[A-Za-z\d](?:[\w.+-]{0,62}[\w+-])? ?@ ?[A-Za-z\d](?:[A-Za-z\d-]{0,62})(?:\.[A-Za-z\d-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![A-Za-z])/g,
  ],
  ["URL", /\b(?:https?:\/\/|ftp:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]{2,2000}/gi],
  ["IP", /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g],
  ["IP", /(?<![\w:])(?:[\dA-Fa-f]{1,4}:){3,7}(?::?[\dA-Fa-f]{1,4}){1,6}(?![\w:])/g],
];

/** Mail, web and network addresses. */
export const addressesOnline: Detector = (text) =>
  forms.flatMap(([type, form]) =>
    [...text.matchAll(form)].map((match): Found => {
      const value = type === "URL" ? match[0].replace(/[.,;:!?)\]'"]+$/, "") : match[0];
      return { type, start: match.index, end: match.index + value.length, weight: 3 };
    }),
  );
