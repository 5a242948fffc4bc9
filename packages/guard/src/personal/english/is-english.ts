/** Whether a text is written in Latin letters: English rules read it, Chinese ones do not need to. */
export function isEnglish(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && !/[\u4e00-\u9fff]{2}/.test(text);
}
