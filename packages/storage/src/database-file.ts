/** The one file of a data folder that holds everything. */
export const DATABASE_FILE = "guildhall.db";
