import { testHalf } from './histories-by-half.ts'

testHalf(1)
