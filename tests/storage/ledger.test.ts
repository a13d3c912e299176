import { nothingSaid } from '@shared/domain/records/document';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { tableDiff } from '@shared/domain/base/records-diff';
import { pile } from '@shared/domain/filing/place';
import type { DocumentId } from '@shared/domain/records/ids';
import { emptyLedger } from '@shared/domain/records/ledger';
import { createDossier } from '@renderer/actions/create-dossier';
import { logContact } from '@renderer/actions/log-contact';
import { perform } from '@renderer/actions/perform';
import { redo, undo } from '@renderer/actions/undo';
import { reportOf, testId, testInstant } from '../support/builders';
import { keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';

describe('the kept ledger', () => {
  test('equals a recount after each action, and undo brings the former tallies back', async () => {
    const it = await openTestBinder();
    const seen = [await keptLedger(it.db)];
    const look = async () => {
      const kept = await keptLedger(it.db);
      expect(kept).toEqual(await recountedLedger(it.db));
      seen.push(kept);
      return kept;
    };
    const { subject } = done(await createDossier(it.context, it.id, { name: 'Keller' }));
    const created = await look();
    done(await logContact(it.context, subject.dossierId ?? expect.fail(), reportOf('spoke', pile)));
    const logged = await look();
    done(await undo(it.context, it.id));
    expect((await look()).tables).toEqual(created.tables);
    done(await redo(it.context, it.id));
    expect((await look()).tables).toEqual(logged.tables);
    expect(seen.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    expect(seen[0]).toEqual({ ...emptyLedger, tables: { ...emptyLedger.tables, binders: seen[0]?.tables.binders } });
  });

  test('counts a document and its content, which is stored once', async () => {
    const it = await openTestBinder();
    const { subject } = done(await createDossier(it.context, it.id, { name: 'Keller' }));
    const content = new TextEncoder().encode('An offer');
    const sha256 = sha256Of(content);
    const add = () =>
      perform(it.context, {
        binderId: it.id,
        verb: 'addDocument',
        subject,
        diff: {
          documents: tableDiff({
            added: [
              {
                id: testId() as DocumentId,
                binderId: it.id,
                dossierId: subject.dossierId ?? expect.fail(),
                name: 'Angebot.pdf',
                mediaType: 'application/pdf',
                bytes: content.length,
                sha256,
                addedAt: testInstant,
                ...nothingSaid,
              },
            ],
          }),
        },
        attachments: [{ sha256, content }],
      });
    done(await add());
    done(await add());
    expect(await it.store.attachment(sha256)).toEqual(content);
    const { tables } = await keptLedger(it.db);
    expect([tables.documents.count, tables.attachments.count]).toEqual([2, 1]);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('a document whose content is not stored is refused', async () => {
    const it = await openTestBinder();
    const { subject } = done(await createDossier(it.context, it.id, { name: 'Keller' }));
    const before = await keptLedger(it.db);
    const document = {
      id: testId() as DocumentId,
      binderId: it.id,
      dossierId: subject.dossierId ?? expect.fail(),
      name: 'x',
      mediaType: '',
      bytes: 1,
      sha256: 'a'.repeat(64),
      addedAt: testInstant,
      ...nothingSaid,
    };
    const result = await perform(it.context, {
      binderId: it.id,
      verb: 'addDocument',
      subject,
      diff: { documents: tableDiff({ added: [document] }) },
    });
    expect(result.ok).toBe(false);
    expect(await keptLedger(it.db)).toEqual(before);
  });
});
