import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { everyone, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { SavedViewId } from '../../../shared/domain/saved-view.ts';
import { placeOfView, queryOf, savedIdOf, savedViewName } from '../../desk/applicant-view.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useGo, type ApplicantView } from '../../desk/place.tsx';
import { savedViewsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { useUndoKeys } from './use-marking.ts';
import { WordDialog } from './word-dialog.tsx';

/** Keeps what is listed under a name; renames, changes and removes what is kept. */
export function ViewMenu({
  view,
  title,
  query,
}: {
  readonly view: ApplicantView;
  readonly title: string;
  readonly query: ApplicantQuery;
}) {
  const text = useText();
  const go = useGo();
  const notices = useNotices();
  const textOf = useFailureText();
  const keys = useUndoKeys();
  const { data } = useQuery(savedViewsQuery);
  const save = useCall('views.save');
  const remove = useCall('views.remove');
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const savedId = savedIdOf(view);
  const saved = data?.views.find(({ id }) => id === savedId);
  const onError = (error: DeskError): void => notices.warn(textOf(error.failure));

  const keep = (id: SavedViewId | null, name: string, kept: ApplicantQuery): void =>
    save.mutate(
      { id, name, query: kept },
      {
        onError,
        onSuccess: ({ view: made }) => {
          notices.show(text('marks.viewSaved', { name: made.name }));
          go({ ...placeOfView(savedViewName(made.id), made) });
        },
      },
    );
  const act = (action: 'new' | 'update' | 'rename' | 'remove'): void => {
    if (action === 'new' || action === 'rename') setNaming(action);
    else if (saved !== undefined && action === 'update') keep(saved.id, saved.name, query);
    else if (saved !== undefined) {
      remove.mutate(
        { id: saved.id },
        {
          onError,
          onSuccess: () => {
            notices.show(text('marks.viewRemoved', { keys }));
            go(placeOfView('everyone'));
          },
        },
      );
    }
  };
  const isChanged = saved !== undefined && JSON.stringify(saved.query) !== JSON.stringify(query);
  const isPlain = JSON.stringify(queryOf(view, query)) === JSON.stringify(everyone);

  return (
    <>
      <ActionMenu
        label={text('marks.viewOptions')}
        entries={[
          ...(isChanged ? [{ id: 'update' as const, label: text('marks.updateView') }] : []),
          { id: 'new' as const, label: text('marks.saveView') },
          ...(saved === undefined
            ? []
            : [
                { id: 'rename' as const, label: text('marks.renameView') },
                { id: 'remove' as const, label: text('marks.removeView') },
              ]),
        ]}
        disabledIds={isPlain ? ['new'] : []}
        onAction={act}
        trigger={
          <IconButton label={text('marks.viewOptions')}>
            <Bookmark aria-hidden="true" />
          </IconButton>
        }
      />
      {naming !== null && (
        <WordDialog
          title={text(naming === 'new' ? 'marks.saveView' : 'marks.renameView')}
          label={text('marks.viewName')}
          description={text('marks.viewHow')}
          confirm={text('marks.save')}
          initial={naming === 'rename' ? title : ''}
          maxLength={80}
          onClose={() => setNaming(null)}
          onDone={(name) => {
            if (naming === 'new') keep(null, name, queryOf(view, query));
            else if (saved !== undefined) keep(saved.id, name, saved.query);
          }}
        />
      )}
    </>
  );
}
