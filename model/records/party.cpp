// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/party.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Party>()
{
    static const Kind kind = Describe<Party>("party", "parties")
                                 .titled(QT_TRANSLATE_NOOP("Records", "Party"), QT_TRANSLATE_NOOP("Records", "Parties"))
                                 .help(QT_TRANSLATE_NOOP("Records", "A member's standing in an agreement."))
                                 .phrase(QT_TRANSLATE_NOOP("Records", "{member} in {agreement}"))
                                 .field<&Party::agreement>("agreement", QT_TRANSLATE_NOOP("Records", "Agreement"))
                                 .required()
                                 .identity()
                                 .field<&Party::member>("member", QT_TRANSLATE_NOOP("Records", "Member"))
                                 .in(FieldGroup::Who)
                                 .required()
                                 .identity()
                                 .field<&Party::status>("status", QT_TRANSLATE_NOOP("Records", "Status"))
                                 .in(FieldGroup::LegalBasis)
                                 .scale({"signed", "ratified", "acceded", "provisional", "suspended", "withdrawn"})
                                 .help(QT_TRANSLATE_NOOP("Records", "Empty counts as ratified."))
                                 .field<&Party::signedOn>("signed_on", QT_TRANSLATE_NOOP("Records", "Signed"))
                                 .in(FieldGroup::When)
                                 .period<&Party::period>()
                                 .fromIsIdentity()
                                 .field<&Party::reservation>("reservation", QT_TRANSLATE_NOOP("Records", "Reservation"))
                                 .in(FieldGroup::Wording)
                                 .longText()
                                 .done();
    return kind;
}

} // namespace entente
