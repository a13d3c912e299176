import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import type { PlaybookId } from '@shared/domain/records/ids';
import type { Playbook, PlaybookVersion } from '@shared/domain/records/playbook';
import { createTemplate } from '@renderer/actions/create-template';
import { storedPlaybooks } from '@renderer/actions/stored-templates';
import { playbookOf } from '../domain/playbooks/fixtures';
import { testId } from './builders';
import { done, type TestBinder } from './test-binder';

/** A playbook with a part of each kind, made as a user makes it. */
export async function playbookIn(
  it: TestBinder,
  binderId = it.id,
  changed: Partial<PlaybookVersion> = {},
): Promise<Playbook> {
  const id = testId() as PlaybookId;
  const content = playbookRules.contentOf(playbookOf(changed));
  done(await createTemplate(it.context, storedPlaybooks, binderId, id, content));
  return storedPlaybook(it, id);
}

export async function storedPlaybook({ store }: TestBinder, id: PlaybookId): Promise<Playbook> {
  const playbook = await store.playbooks.get(id);
  if (!playbook) throw new Error(`Not stored: ${id}`);
  return playbook;
}
