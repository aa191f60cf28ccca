// Which phones lie on the bench: those kept from before, else one new person who knows nothing yet.
import { keep, readKept, stillThere } from './kept-phones.ts'
import { brands, phones, type Phone } from './state.ts'
import { makePerson, type Person } from './world-api.ts'

export const MOST_PHONES = 4
const NAMES = ['小美', '阿哲', '小高', 'Ken']

export const layOut = (next: Phone[]) => {
  phones.value = next
  keep(localStorage, next)
}

const freeName = () => NAMES.find((name) => !phones.value.some((phone) => phone.name === name)) ?? `${NAMES[0]}二`

/** A person who has never heard of the brand. */
export const addPhone = async (brandId: string) => {
  const name = freeName()
  const { userId } = await makePerson(name, brandId)
  layOut([...phones.value, { userId, name, brandId }])
}

export const putAway = (userId: string) => layOut(phones.value.filter((phone) => phone.userId !== userId))

let isSettled = false
export const settleIn = async (people: Person[]) => {
  const first = brands.value[0]
  if (isSettled || !first) return
  isSettled = true
  layOut(stillThere(readKept(localStorage), people))
  if (phones.value.length === 0) await addPhone(first.id)
}
