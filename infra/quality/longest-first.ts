import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Of two workers neither may begin the longest file when the other has nothing left to do. What is not named here goes by size. */
const LONGEST = [/model\/histories/, /journey\/journey\.browser/, /\.browser\.test/, /\.world\.test/]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((one) => one.test(moduleId))
  return rank === -1 ? LONGEST.length : rank
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
