import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'

export const alarmTopic = (scope: Construct, email?: string): Topic => {
  const topic = new Topic(scope, 'Alarms', { displayName: 'Jidian', enforceSSL: true })
  if (email) topic.addSubscription(new EmailSubscription(email))
  return topic
}
