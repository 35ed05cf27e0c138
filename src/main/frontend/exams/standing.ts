import type { MyExam } from '../shared/rest';

/** Where I stand, in the order in which it matters to me; as the server's list of exams has it. */
export type Standing = 'RUNNING' | 'OPEN' | 'AGAIN' | 'NOT_YET' | 'WAITING' | 'RESULT' | 'MISSED';

const MINUTE = 60_000;

export function standing(exam: MyExam, now: number): Standing {
  const over = now >= Date.parse(exam.closesAt);
  if (exam.state === 'RUNNING') {
    return 'RUNNING';
  }
  if (exam.state) {
    return !over && exam.made < exam.attemptsAllowed ? 'AGAIN' : resultOpen(exam, now) ? 'RESULT' : 'WAITING';
  }
  if (now < Date.parse(exam.opensAt)) {
    return 'NOT_YET';
  }
  return over ? 'MISSED' : 'OPEN';
}

function resultOpen(exam: MyExam, now: number): boolean {
  const byHand = !!exam.releasedAt && now >= Date.parse(exam.releasedAt);
  const byRule = exam.releaseRule === 'AT_ONCE' || (exam.releaseRule === 'AFTER_CLOSE' && now > overAt(exam));
  return exam.state === 'MARKED' && (byHand || byRule);
}

/** When nobody's answer is taken any more. */
export function overAt(exam: MyExam): number {
  return Date.parse(exam.closesAt) + exam.graceSeconds * 1000;
}

/** My own working time; started minutes count whole. */
export function myMinutes(exam: MyExam): number {
  return Math.ceil((exam.minutes * (100 + exam.extraPercent)) / 100);
}

/** What is left of the running attempt. */
export function minutesLeft(exam: MyExam, now: number): number {
  return exam.deadline ? Math.max(0, Math.ceil((Date.parse(exam.deadline) - now) / MINUTE)) : 0;
}

/** Who starts late has less than the whole time: so many minutes, said before the start, not found out after it. */
export function cutTo(exam: MyExam, now: number): number | undefined {
  const left = Date.parse(exam.closesAt) - now;
  const open = now >= Date.parse(exam.opensAt) && left > 0;
  return open && exam.state !== 'RUNNING' && left < myMinutes(exam) * MINUTE ? Math.floor(left / MINUTE) : undefined;
}
