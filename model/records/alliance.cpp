// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/alliance.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Alliance>()
{
    static const Kind kind =
        Describe<Alliance>("alliance", "alliances")
            .titled(QT_TRANSLATE_NOOP("Records", "Alliance"), QT_TRANSLATE_NOOP("Records", "Alliances"))
            .help(QT_TRANSLATE_NOOP("Records", "An organisation or coalition that members belong to."))
            .key<&Alliance::key>()
            .field<&Alliance::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .field<&Alliance::kind>("kind", QT_TRANSLATE_NOOP("Records", "Kind"))
            .scale({"collective defence", "collective security", "security organisation", "regional pact",
                    "framework group", "ad hoc coalition"})
            .field<&Alliance::mutualDefence>("mutual_defence", QT_TRANSLATE_NOOP("Records", "Mutual defence"))
            .in(FieldGroup::LegalBasis)
            .help(QT_TRANSLATE_NOOP("Records", "Whether its treaty has a mutual-defence clause."))
            .period<&Alliance::period>()
            .relations({"membership.alliance", "situation.alliance"})
            .done();
    return kind;
}

} // namespace entente
