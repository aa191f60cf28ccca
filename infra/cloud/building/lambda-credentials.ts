// Takes the place of @aws-sdk/credential-provider-node in the bundles. Lambda puts its role's keys into the environment
// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html); the other ways to find keys are for laptops and weigh 25 kB.

interface Keys {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

export const defaultProvider = () => async (): Promise<Keys> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('the environment has no AWS keys')
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN }
}
