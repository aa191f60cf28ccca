/** A neighbour is unwell: the same act with the same key will be tried again. Step Functions retries it by this name. */
export class TryAgain extends Error {
  override name = 'TryAgain'
}

const PASSING =
  /Throttl|ProvisionedThroughput|Timeout|ServiceUnavailable|InternalServer|TransactionConflict|TransactionCanceled|RequestLimit|ECONN|TryAgain|fetch failed/i

/** What may go well when it is tried again; anything else is a mistake of ours. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && PASSING.test(`${error.name} ${(error as { code?: string }).code ?? ''} ${error.message}`)
