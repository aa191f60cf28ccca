import type { Words } from '../words-of.ts'

export const states: Words['states'] = {
  reading: 'Loading…',
  retry: 'Try again',
  report: 'If you report this, please quote',
  copy: 'Copy',
  copied: 'Copied',
  back: 'Back to Today',
  deniedTitle: '{who} role needed for this page.',
  deniedBody:
    'Your role is {role}. If you need this page, ask the {who} to allow it; it is set under the account settings.',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  more: 'Show {count} earlier ones',
  older: 'Show earlier ones',
  readingOlder: 'Loading earlier ones…',
  end: 'That is all.',
  lostTitle: 'This page will not open.',
  lostBody: 'Something on the screen broke; your data is untouched. Reloading usually helps.',
  reload: 'Reload',
}
