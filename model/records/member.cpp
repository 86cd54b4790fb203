// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/member.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Member>()
{
    static const Kind kind =
        Describe<Member>("member", "members")
            .titled(QT_TRANSLATE_NOOP("Records", "Member"), QT_TRANSLATE_NOOP("Records", "Members"))
            .help(QT_TRANSLATE_NOOP("Records", "A state or an organisation."))
            .key<&Member::key>()
            .field<&Member::name>("name", QT_TRANSLATE_NOOP("Records", "Name"))
            .field<&Member::kind>("kind", QT_TRANSLATE_NOOP("Records", "Kind"))
            .scale({"state", "organisation"})
            .field<&Member::iso3>("iso3", QT_TRANSLATE_NOOP("Records", "ISO code"))
            .help(QT_TRANSLATE_NOOP("Records", "ISO 3166 alpha-3 code, where there is one."))
            .period<&Member::period>()
            .relations({"membership.member", "party.member", "contribution.member", "target.member",
                        "participation.member", "indicator.member", "exercise.host", "provision.from_member",
                        "provision.to_member"})
            .done();
    return kind;
}

} // namespace entente
