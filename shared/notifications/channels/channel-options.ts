/** The settings of an e-mail channel in the configuration. */
export interface EmailOptions {
  /** At least one address. Amazon SNS sends each of them a message to confirm the subscription. */
  readonly addresses: readonly string[];
}

/** The settings of a Slack channel with an incoming webhook, which posts single messages. */
export interface SlackWebhookOptions {
  /** The name of the secret whose text is the URL of the webhook. */
  readonly webhookSecretName: string;
}

/** The settings of a Slack channel with a bot, which posts threads. */
export interface SlackBotOptions {
  /** The name of the secret whose text is the token of the bot. */
  readonly botTokenSecretName: string;
  /** The ID of the channel that the bot posts to: `C0123456789`. */
  readonly channelId: string;
}

/** The settings of a channel of Amazon Q Developer in chat applications. */
export interface AmazonQOptions {
  /**
   * The ARN of an existing standard SNS topic.
   * @default - a topic is created
   */
  readonly topicArn?: string | undefined;
  /**
   * The Slack channel that Amazon Q posts to.
   * @default - configured in the console of Amazon Q
   */
  readonly slack?: AmazonQSlackOptions | undefined;
  /**
   * The channel of Microsoft Teams that Amazon Q posts to.
   * @default - configured in the console of Amazon Q
   */
  readonly teams?: AmazonQTeamsOptions | undefined;
}

/** A Slack channel that Amazon Q posts to. The workspace must be authorized in the console of Amazon Q. */
export interface AmazonQSlackOptions {
  /** The ID of the workspace: `T0123456789`. */
  readonly workspaceId: string;
  /** The ID of the channel: `C0123456789`. */
  readonly channelId: string;
}

/** A channel of Microsoft Teams that Amazon Q posts to. The team must be authorized in the console of Amazon Q. */
export interface AmazonQTeamsOptions {
  /** The ID of the tenant in Microsoft Entra: a UUID. */
  readonly tenantId: string;
  /** The ID of the team: a UUID. */
  readonly teamId: string;
  /** The part of the link to the channel that looks like `19%3a…%40thread.tacv2`. */
  readonly channelId: string;
}

/** The settings of a channel of Microsoft Teams. */
export interface TeamsOptions {
  /** The name of the secret whose text is the URL of the workflow's webhook. */
  readonly webhookSecretName: string;
}

/** The settings of a PagerDuty service. */
export interface PagerDutyOptions {
  /** The name of the secret whose text is the integration key of an Events API v2 integration. */
  readonly routingKeySecretName: string;
  /**
   * The service region of the PagerDuty account: `eu` if its address ends with `.eu.pagerduty.com`.
   * @default 'us'
   */
  readonly region?: 'us' | 'eu' | undefined;
}

/**
 * The settings of a channel in the configuration, by its type. A test holds them to the schemas of the descriptors, which
 * check and complete them.
 */
export interface ChannelTypeOptions {
  readonly email: EmailOptions;
  readonly slack: SlackWebhookOptions | SlackBotOptions;
  readonly 'amazon-q': AmazonQOptions;
  readonly teams: TeamsOptions;
  readonly pagerduty: PagerDutyOptions;
}
