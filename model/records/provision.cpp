// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/provision.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<Provision>()
{
    static const Kind kind =
        Describe<Provision>("provision", "provisions")
            .titled(QT_TRANSLATE_NOOP("Records", "Provision"), QT_TRANSLATE_NOOP("Records", "Provisions"))
            .help(QT_TRANSLATE_NOOP("Records", "What an agreement provides, and from whom to whom."))
            .key<&Provision::key>()
            .field<&Provision::agreement>("agreement", QT_TRANSLATE_NOOP("Records", "Agreement"))
            .required()
            .field<&Provision::kind>("kind", QT_TRANSLATE_NOOP("Records", "Kind"))
            .scale({"defence",
                    "offence",
                    "neutrality",
                    "non-aggression",
                    "consultation",
                    "basing",
                    "transit",
                    "jurisdiction",
                    "claims",
                    "customs and tax",
                    "logistics",
                    "reimbursement",
                    "intelligence",
                    "classified information",
                    "third-party release",
                    "exercises",
                    "personnel exchange",
                    "R&D",
                    "intellectual property",
                    "co-production",
                    "export control",
                    "procurement",
                    "cost sharing",
                    "security of supply",
                    "command",
                    "dispute settlement",
                    "confidentiality survival",
                    "review",
                    "amendment",
                    "accession",
                    "duration",
                    "denunciation"})
            .field<&Provision::article>("article", QT_TRANSLATE_NOOP("Records", "Article"))
            .field<&Provision::fromMember>("from_member", QT_TRANSLATE_NOOP("Records", "From member"))
            .in(FieldGroup::Who)
            .help(QT_TRANSLATE_NOOP("Records", "Who owes it; empty for every party."))
            .field<&Provision::toMember>("to_member", QT_TRANSLATE_NOOP("Records", "To member"))
            .in(FieldGroup::Who)
            .help(QT_TRANSLATE_NOOP("Records", "To whom it is owed; empty for every party."))
            .field<&Provision::survivalMonths>("survival_months", QT_TRANSLATE_NOOP("Records", "Survives"))
            .in(FieldGroup::When)
            .unit(QT_TRANSLATE_NOOP("Records", "months"))
            .range(0, 1200)
            .help(QT_TRANSLATE_NOOP("Records", "How long it goes on after the agreement has ended."))
            .field<&Provision::text>("text", QT_TRANSLATE_NOOP("Records", "Text"))
            .in(FieldGroup::Wording)
            .longText()
            .done();
    return kind;
}

} // namespace entente
