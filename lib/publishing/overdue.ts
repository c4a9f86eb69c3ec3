/** Milliseconds after its moment from which an issue that is not out is overdue: a job is late by seconds, not by minutes. */
export const overdueAfter = 2 * 60 * 1000;
