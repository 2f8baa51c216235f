import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import type { CallAws } from './call-aws.ts';
import { CannotOperate } from './deployment.ts';
import { readOutputs } from './stack-outputs.ts';
import type { StackOutputs } from './stack-outputs.ts';

/** One or several of a thing look differently in XML. */
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]);

const Answer = z.object({
  DescribeStacksResponse: z.object({
    DescribeStacksResult: z.object({
      Stacks: z.object({
        member: z.object({
          Outputs: z.object({
            member: oneOrMore(z.object({ OutputKey: z.string(), OutputValue: z.string() })),
          }),
        }),
      }),
    }),
  }),
});

/**
 * What a stack says of itself.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 * @throws CannotOperate
 */
export async function describeStack(call: CallAws, stack: string): Promise<StackOutputs> {
  const { status, body } = await call({
    service: 'cloudformation',
    path: '/',
    body: new URLSearchParams({
      Action: 'DescribeStacks',
      Version: '2010-05-15',
      StackName: stack,
    }).toString(),
    contentType: 'application/x-www-form-urlencoded',
  });
  if (status !== 200) {
    const why = /<Message>([^<]*)<\/Message>/.exec(body)?.[1] ?? `HTTP ${status}`;
    throw new CannotOperate(`AWS CloudFormation does not tell of the stack ${stack}: ${why}`);
  }
  const read = Answer.safeParse(new XMLParser({ parseTagValue: false }).parse(body));
  if (!read.success) throw new CannotOperate(`The stack ${stack} has no outputs. Deploy it first.`);
  const { member } = read.data.DescribeStacksResponse.DescribeStacksResult.Stacks.member.Outputs;
  return readOutputs(
    Object.fromEntries(member.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
    stack,
  );
}
