/** A neighbour is unwell: the same act with the same key will be tried again. Step Functions retries it by this name. */
export class TryAgain extends Error {
  override name = 'TryAgain'
}
