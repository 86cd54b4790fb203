// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/situation.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Situation>()
{
    static const Kind kind =
        Describe<Situation>("situation", "situations")
            .titled(QT_TRANSLATE_NOOP("Records", "Situation"), QT_TRANSLATE_NOOP("Records", "Situations"))
            .help(QT_TRANSLATE_NOOP("Records", "A planning situation that the coalition wants to be able to meet."))
            .key<&Situation::key>()
            .field<&Situation::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .field<&Situation::mission>("mission", QT_TRANSLATE_NOOP("Records", "Mission type"))
            .field<&Situation::alliance>("alliance", QT_TRANSLATE_NOOP("Records", "Alliance"))
            .in(FieldGroup::Who)
            .help(QT_TRANSLATE_NOOP("Records", "Whose members take part; empty for every member."))
            .field<&Situation::noticeDays>("notice_days", QT_TRANSLATE_NOOP("Records", "Notice"))
            .in(FieldGroup::When)
            .unit(QT_TRANSLATE_NOOP("Records", "days"))
            .range(0, 100000)
            .help(QT_TRANSLATE_NOOP("Records", "Warning time before effect is needed."))
            .field<&Situation::concurrency>("concurrency", QT_TRANSLATE_NOOP("Records", "Concurrency set"))
            .in(FieldGroup::When)
            .help(QT_TRANSLATE_NOOP("Records", "Situations of one set happen together."))
            .period<&Situation::period>()
            .relations({"requirement.situation", "caveat.excludes"})
            .done();
    return kind;
}

} // namespace entente
