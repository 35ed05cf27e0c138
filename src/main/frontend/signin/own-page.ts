const LONGEST = 500;
/** No scheme, no host, no way up, nothing that a browser would clean into one of them; as the server's OwnPage has it. */
const PATH = /^[A-Za-z0-9][\w/.~%=&?+-]*$/;
const NEVER = /\/\/|\.\.|^(sign-in|sign-out|api|language)(?![\w.~%-])/;

/** A page of this application, relative to it; the start page in place of anything else. */
export function ownPage(wanted: string | null): string {
  const own = wanted !== null && wanted.length <= LONGEST && PATH.test(wanted) && !NEVER.test(wanted);
  return own ? wanted : '';
}
