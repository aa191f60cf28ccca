import type { World } from '../world.ts'

/** What a newcomer opens first. */
export const linksOf = ({ urls, facts, clock }: World): string => {
  const now = new Date(clock.now()).toLocaleString('zh-TW', {
    timeZone: 'Asia/Taipei',
    dateStyle: 'full',
    timeStyle: 'short',
  })
  const logins = facts
    .read()
    .logins.map(({ role, email, password }) => `             ${role.padEnd(14)} ${email}  ${password}`)
  return [
    '',
    `  集點 Jidian  ${urls.frontDoor}/            the town: phones, QR posters, till, clock`,
    `             ${urls.admin}       for marketers`,
    `             ${urls.api}/docs    the API`,
    `             ${urls.line}/limits what the simulated LINE does not do`,
    ...(logins.length ? ['', '  sign in as', ...logins] : []),
    '',
    `  It is ${now} there. Stop with Ctrl-C.`,
    '',
  ].join('\n')
}
