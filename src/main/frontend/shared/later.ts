/** Runs a job later; the answer cancels it. */
export type Later = (millis: number, job: () => void) => () => void;

export const later: Later = (millis, job) => {
  const timer = setTimeout(job, millis);
  return () => clearTimeout(timer);
};
