/** What is in service. */
export const runningOf = <Page extends { archivedAt: string | null }>(pages: readonly Page[]): Page[] =>
  pages.filter(({ archivedAt }) => archivedAt === null)
