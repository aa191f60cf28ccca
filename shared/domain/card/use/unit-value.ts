/** So many units for so much money, in minor units. */
export interface UnitValue {
  units: number
  money: number
}
