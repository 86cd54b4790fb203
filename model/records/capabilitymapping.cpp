// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/capabilitymapping.h"

#include "model/records/describe.h"
#include "model/records/kinds.h"

namespace entente {

template<>
const Kind &kindOf<CapabilityMapping>()
{
    static const Kind kind =
        Describe<CapabilityMapping>("mapping", "mappings")
            .titled(QT_TRANSLATE_NOOP("Records", "Mapping"), QT_TRANSLATE_NOOP("Records", "Mappings"))
            .help(QT_TRANSLATE_NOOP("Records", "How a capability corresponds to one of another framework."))
            .phrase(QT_TRANSLATE_NOOP("Records", "{capability} as {other}"))
            .field<&CapabilityMapping::capability>("capability", QT_TRANSLATE_NOOP("Records", "Capability"))
            .required()
            .identity()
            .field<&CapabilityMapping::other>("other", QT_TRANSLATE_NOOP("Records", "Other capability"))
            .required()
            .identity()
            .field<&CapabilityMapping::quality>("quality", QT_TRANSLATE_NOOP("Records", "Quality"))
            .in(FieldGroup::HowMuch)
            .scale({"exact", "broader", "narrower", "partial"})
            .done();
    return kind;
}

} // namespace entente
