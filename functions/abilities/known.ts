// What a brand wants to know of its members, and what it knows.
export { giveTag, takeTag } from '../member/attributes/give-tag.ts'
export { correctDetails } from '../member/details/correct-details.ts'
export { listAttributes, saveAttributes } from '../member/attributes/save-attributes.ts'
export { showAttributes, tellAttribute } from '../member/attributes/tell-attribute.ts'
export { showMine, tellMine } from '../member/attributes/tell-mine.ts'
