// What each status code means, from the appendix of the gateway's HTTP API document.

type Meaning = 'accepted' | 'account' | 'number' | 'text' | 'other' | 'busy'

const CODES: Record<Meaning, string> = {
  /** 0 booked · 1 2 handed to the operator · 4 on the phone */
  accepted: '0124',
  /** c d no name or password · e wrong · f lapsed · h stopped · k from another address · m n password to be changed · p no right to this API · s account without credit */
  account: 'cdefhkmnps',
  /** 6 wrong number · v no number */
  number: '6v',
  /** 5 wrong text · t lapsed · u empty · x too long */
  text: '5tux',
  /** a b service interrupted · l too many connections · r paused · * an error of theirs */
  busy: 'ablr*',
  /** 7 stopped · 8 not delivered in time · 9 cancelled · w y z of other calls */
  other: '789wyz',
}
const MEANINGS = Object.entries(CODES) as [Meaning, string][]

/** A code nobody has documented is an answer that may pass. */
export const statusOf = (code: string): { is: Meaning } => ({
  is: (code.length === 1 && MEANINGS.find(([, codes]) => codes.includes(code.toLowerCase()))?.[0]) || 'busy',
})
