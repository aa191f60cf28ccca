// Where marketers and HQ sign in. Members never come here: LINE knows them.
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccountRecovery, FeaturePlan, Mfa, OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import { acknowledge } from '../../acknowledge.ts'

export const peoplePool = (scope: Construct, stage: string): UserPool => {
  const pool = new UserPool(scope, 'People', {
    userPoolName: `jidian-${stage}`,
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  acknowledge(
    pool,
    'AwsSolutions-COG2',
    'Offered to everyone, forced on no one: a store manager may have no second device at the till.',
  )
  acknowledge(
    pool,
    'AwsSolutions-COG8',
    'The Plus plan costs USD 0.02 a user a month; accounts are made by an owner and passwords must be long.',
  )
  // The account's number makes the name unique across all of Cognito.
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `jidian-${stage}-${Aws.ACCOUNT_ID}` } })
  return pool
}

/** @param origin where the admin app stands, e.g. `https://card.example.com` */
export const adminClient = (pool: UserPool, origin: string): UserPoolClient =>
  pool.addClient('Admin', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}/admin/`],
      logoutUrls: [`${origin}/admin/`],
    },
  })
