import type { RoomWords } from '../../words-of.ts'

export const messagesWords: RoomWords['messagesWords'] = {
  title: 'Sent messages',
  ask: 'What went out, what did not, and why',
  show: 'Which ones',
  all: 'All',
  notSent: 'Not delivered',
  columns: { at: 'When', words: 'Message', from: 'From', member: 'Member', state: 'Outcome' },
  states: { sent: 'Sent', held: 'Waiting', 'not-sent': 'Not sent', unknown: 'Not sure' },
  froms: { card: 'Card filled', playbook: 'Playbook' },
  nameless: 'No name left',
  emptyTitle: 'No messages yet.',
  emptyBody:
    'When members join, collect or nearly fill a card, playbooks write to them for you. Whether each message went out, and why not, is kept here.',
  emptyGo: 'Write a playbook',
  noneTitle: 'All of these went out.',
  noneBody: 'Look at earlier ones, or see all.',
}
