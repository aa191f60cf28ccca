import type { RoomWords } from '../../words-of.ts'

export const lineWords: RoomWords['lineWords'] = {
  title: 'LINE connection',
  todo: 'Steps left to connect: {count}',
  done: 'Connected',
  steps: 'Steps to connect',
  step: {
    channel: { title: 'Fill in the channel', todo: 'Copied from LINE Developers', done: '{basicId}' },
    addresses: { title: 'Paste two addresses into LINE', todo: 'Webhook and LIFF', done: 'LINE can reach us' },
    check: {
      title: 'Run a check',
      todo: 'Six questions to LINE',
      bad: 'To put right: {count}',
      done: 'All six are good',
    },
  },
  channel: 'Channel',
  where: 'LINE Developers › your Provider',
  fields: {
    channelId: {
      label: 'Messaging API Channel ID',
      hint: 'Under Basic settings of the Messaging API channel; digits only',
      error: 'Digits only, 4 to 20 of them.',
    },
    channelSecret: {
      label: 'Channel secret',
      hint: 'On the same page, 32 small letters and digits',
      error: 'Exactly 32 characters, only 0–9 and a–f.',
    },
    loginChannelId: {
      label: 'LINE Login Channel ID',
      hint: 'The LINE Login channel under the same Provider',
      error: 'Digits only, 4 to 20 of them.',
    },
    loginChannelSecret: {
      label: 'LINE Login Channel secret',
      hint: 'Under Basic settings of the LINE Login channel; with it we tell LINE when a member leaves',
      error: 'Exactly 32 characters, only 0–9 and a–f.',
    },
    liffId: {
      label: 'LIFF ID',
      hint: 'Under the LIFF tab of the LINE Login channel, like 2008123456-aBcDeFgH',
      error: 'Like 2008123456-aBcDeFgH: digits, a hyphen, eight characters.',
    },
    providerId: {
      label: 'Provider ID',
      hint: 'The last part of the address of the Provider’s page',
      error: 'Letters and digits, 32 at most.',
    },
  },
  secretStored: 'Kept safe, last changed {day}',
  secretHidden: 'It is never shown; you can only put in a new one',
  secretChange: 'Change',
  secretKeep: 'Keep it',
  save: 'Save',
  saving: 'Saving…',
  saved: 'The channel is saved; now the check runs',
  unsaved: 'Changes not saved yet',
  addresses: 'Addresses to paste into LINE',
  webhook: 'Webhook URL',
  webhookHint:
    'Paste it as Webhook URL under the Messaging API tab and switch on Use webhook; then switch off auto-reply messages in LINE Official Account Manager, or members get two answers.',
  webhookLater: 'Here once the Channel ID is saved',
  liff: 'LIFF Endpoint URL',
  liffHint:
    'Paste it as Endpoint URL under the LIFF tab, and switch on Scan QR there, so that members can scan the counter.',
  checks: 'What the check found',
  checkedAt: '{when}, questions to LINE: {count}',
  check: 'Run the check',
  again: 'Check again',
  checking: 'Asking LINE…',
  notChecked:
    'Not checked yet. “Run the check” asks LINE a few things for you and sets up the webhook and the rich menu.',
  states: { good: 'good', bad: 'to put right', skipped: 'skipped' },
}

/** What each check asked, by how it went. The API adds the details and what to do next. */
export const checkWords: RoomWords['checkWords'] = {
  credentials: {
    good: 'LINE knows us',
    bad: 'LINE does not accept this channel',
    skipped: 'LINE was not asked whether it knows us',
  },
  menus: { good: 'The rich menu is up', bad: 'The rich menu is not up', skipped: 'No picture for the rich menu yet' },
  'webhook-set': {
    good: 'The webhook URL is set',
    bad: 'The webhook URL could not be set',
    skipped: 'The webhook is not set yet',
  },
  'webhook-test': { good: 'The webhook works', bad: 'The webhook does not work', skipped: 'The webhook was not tried' },
  liff: { good: 'The LIFF ID matches', bad: 'The LIFF ID does not match', skipped: 'LIFF was not looked at' },
  login: {
    good: 'LINE is told when a member leaves',
    bad: 'LINE cannot be told when a member leaves',
    skipped: 'LINE Login was not looked at',
  },
  quota: {
    good: 'This month’s message quota is known',
    bad: 'This month’s message quota is used up',
    skipped: 'This month’s message quota was not looked up',
  },
}

/** What to do when the API says no more than that it went wrong. */
export const checkNext: RoomWords['checkNext'] = {
  credentials: 'Open the Messaging API channel in LINE Developers and copy the Channel ID and Channel secret again.',
  menus: 'Wait a moment, then press “Check again”.',
  'webhook-set': 'Under the Messaging API tab, paste the webhook URL above as Webhook URL.',
  'webhook-test': 'Under the Messaging API tab, switch on Use webhook, then check again.',
  liff: 'Under the LIFF tab of the LINE Login channel, change the Endpoint URL to the one above.',
  login: 'Copy the Channel secret from Basic settings of the LINE Login channel and paste it above.',
  quota: 'Take a larger plan in LINE Official Account Manager, or wait for the first of next month.',
}
