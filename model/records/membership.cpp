// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/membership.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Membership>()
{
    static const Kind kind =
        Describe<Membership>("membership", "memberships")
            .titled(QT_TRANSLATE_NOOP("Records", "Membership"), QT_TRANSLATE_NOOP("Records", "Memberships"))
            .help(QT_TRANSLATE_NOOP("Records", "A member's place in an alliance, with its role and period."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{member} in {alliance}"))
            .field<&Membership::alliance>("alliance", QT_TRANSLATE_NOOP("Records", "Alliance"))
            .required()
            .identity()
            .field<&Membership::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
            .in(FieldGroup::Who)
            .required()
            .identity()
            .field<&Membership::role>("role", QT_TRANSLATE_NOOP("Records", "Role"))
            .in(FieldGroup::Who)
            .scale({"member", "associate", "partner", "observer", "candidate", "suspended"})
            .period<&Membership::period>()
            .fromIsIdentity()
            .done();
    return kind;
}

} // namespace entente
