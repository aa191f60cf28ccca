/** What shows that the member agreed. */
export type Agreed = { lineAsk: string } | { smsCode: string }
