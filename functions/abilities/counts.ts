// What the counters of the reports tell.
export { countCoupons, countHolders, countMembers, countPosters, countSteps } from '../report/read-counts.ts'
export { countOut, countOwed } from '../report/money/count-standing.ts'
