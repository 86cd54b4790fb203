// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/agreement.h"

#include "model/records/describe.h"

namespace entente {

template<>
const Kind &kindOf<Agreement>()
{
    static const Kind kind =
        Describe<Agreement>("agreement", "agreements")
            .titled(QT_TRANSLATE_NOOP("Records", "Agreement"), QT_TRANSLATE_NOOP("Records", "Agreements"))
            .help(QT_TRANSLATE_NOOP("Records", "A legal or technical instrument between members."))
            .key<&Agreement::key>()
            .field<&Agreement::title>("title", QT_TRANSLATE_NOOP("Records", "Title"))
            .field<&Agreement::type>("type", QT_TRANSLATE_NOOP("Records", "Type"))
            .scale({"treaty",
                    "protocol",
                    "intergovernmental agreement",
                    "framework DCA",
                    "MOU",
                    "MOA",
                    "technical arrangement",
                    "implementing arrangement",
                    "exchange of notes",
                    "letter of intent",
                    "SOFA",
                    "VFA",
                    "SOMA",
                    "ACSA",
                    "GSOMIA",
                    "COMSEC",
                    "HNS",
                    "basing",
                    "transit",
                    "RDT&E",
                    "data exchange",
                    "co-production",
                    "reciprocal procurement",
                    "security of supply",
                    "personnel exchange",
                    "joint procurement",
                    "pooling and sharing"})
            .field<&Agreement::legalForce>("legal_force", QT_TRANSLATE_NOOP("Records", "Legal force"))
            .in(FieldGroup::LegalBasis)
            .scale({"binding", "non-binding", "mixed"})
            .field<&Agreement::parent>("parent", QT_TRANSLATE_NOOP("Records", "Parent instrument"))
            .in(FieldGroup::LegalBasis)
            .field<&Agreement::signedOn>("signed_on", QT_TRANSLATE_NOOP("Records", "Signed"))
            .in(FieldGroup::When)
            .period<&Agreement::period>()
            .neverWithoutBeginning()
            .field<&Agreement::noticeMonths>("notice_months", QT_TRANSLATE_NOOP("Records", "Notice"))
            .in(FieldGroup::When)
            .unit(QT_TRANSLATE_NOOP("Records", "months"))
            .range(0, 1200)
            .help(QT_TRANSLATE_NOOP("Records", "Months from denunciation to its effect."))
            .field<&Agreement::renewal>("renewal", QT_TRANSLATE_NOOP("Records", "Renewal"))
            .in(FieldGroup::When)
            .relations({"party.agreement", "provision.agreement", "agreement.parent", "contribution.agreements",
                        "dependency.on", "dependency.dependent"})
            .done();
    return kind;
}

} // namespace entente
