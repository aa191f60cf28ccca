import type { RoomWords } from '../../words-of.ts'

export const peopleWords: RoomWords['peopleWords'] = {
  title: 'People',
  ask: 'Who signs in here, and which stores a store manager looks after',
  columns: { name: 'Who', role: 'Role', stores: 'Stores', change: '' },
  every: 'Every store',
  gone: 'A closed store',
  you: '{name} (you)',
  change: 'Change stores',
  changeOf: 'Change stores of “{name}”',
  changeTitle: 'Which stores does “{name}” look after?',
  changeBody:
    'Only at those a store manager changes settings, invites clerks, pairs tablets, takes redemptions back and decides who a member is bound to. It counts from the next thing they do; nobody signs in again.',
  legend: 'Stores they look after',
  everyHint: 'Stores that open later too',
  some: 'Only these',
  needStores: 'Tick one store at least, or choose every store.',
  go: 'Save',
  going: 'Saving…',
  saved: '“{name}” now looks after {stores}',
  noManagers:
    'There is no store manager yet. Owners, marketers and analysts see every store; a store manager can be given some of them here.',
}
