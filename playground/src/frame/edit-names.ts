import type { Language } from '../preferences/language';
import type { EditName } from '../session/command';

/** Returns the display name of an edit: 移动“党员先锋站”. */
export const writeEdit = ({ t }: Language, name: EditName): string => {
  switch (name.kind) {
    case 'move-station':
      return t('edit.move-station', { subject: name.subject });
    case 'remove-volunteer':
      return t('edit.remove-volunteer', { subject: name.subject });
    case 'pin':
    case 'unpin':
    case 'missed':
    case 'absent':
    case 'not-absent':
    case 'move-on-roster':
    case 'rename':
    case 'import':
    case 'adopt-variant':
    case 'record':
      return t(`edit.${name.kind}`, { subject: name.subject });
    case 're-plan':
    case 'repair':
    case 'link':
    case 'variants':
    case 'adapt-model':
      return t(`edit.${name.kind}`);
  }
};
