/** The address of the review screen. */
export const reviewPath = "/review";
