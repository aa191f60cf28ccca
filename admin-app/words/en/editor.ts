import type { Words } from '../words-of.ts'

// What every editor says: drafts, versions, saving, the phone beside the form.
export const editor: Words['editor'] = {
  language: 'Language',
  draft: 'Draft v{version}, changes: {count}',
  draftNew: 'Draft v1, never published',
  live: 'Live v{version}',
  noChange: 'No changes',
  saved: 'Saved',
  saving: 'Saving…',
  typing: 'Not saved yet',
  incomplete: 'Still missing: {what}. Kept on this computer for now',
  failed: 'Not saved yet; it saves by itself once you are online. What you typed is all here.',
  conflictTitle: 'Somebody else has just changed this too.',
  conflictBody: 'What you typed is still on the screen. Which one do you go on with?',
  mine: 'Mine',
  theirs: 'Theirs',
  discard: 'Discard changes',
  discarded: 'Discarded; back to live v{version}.',
  publish: 'Publish v{version}',
  publishTitle: 'Publish v{version}?',
  published: 'v{version} is live.',
  notYet: 'Not yet',
  preview: 'Phone preview',
  previewState: 'State in the preview',
  menu: 'Member menu',
  today: 'Today',
}
