import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import type { HuaweiScene, HuaweiSceneOptions } from './scene.ts';
import { newRun, setStage } from './stage.ts';

/** An account of a user who may read the list by tags. */
export async function stageOf(options: HuaweiSceneOptions = {}) {
  const stage = await setStage({ tags: true, ...options });
  return { ...stage, read: () => readAll(stage.scene) };
}

/** Every page of the listing: the certificates by id, as their rows report them, and the notes. */
async function readAll(scene: HuaweiScene) {
  const { provider } = await scene.open();
  const run = newRun();
  const certificates = new Map<string, Certificate | undefined>();
  const notes: string[] = [];
  const problems: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await provider.list(cursor, run);
    for (const row of page.rows) certificates.set(row.id, row.certificate());
    notes.push(...(page.notes ?? []));
    problems.push(...page.problems.map(({ message }) => message));
    cursor = page.next;
  }
  return { certificates, notes, problems };
}
