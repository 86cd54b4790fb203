// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/catalogue.h"

#include "model/records/kinds.h"

#include <algorithm>

namespace entente {

const Catalogue &Catalogue::standard()
{
    static const Catalogue catalogue({
        &kindOf<ScaleTerm>(),   &kindOf<Member>(),        &kindOf<Alliance>(),          &kindOf<Membership>(),
        &kindOf<Framework>(),   &kindOf<Capability>(),    &kindOf<CapabilityMapping>(), &kindOf<Situation>(),
        &kindOf<Requirement>(), &kindOf<Target>(),        &kindOf<Agreement>(),         &kindOf<Party>(),
        &kindOf<Provision>(),   &kindOf<Contribution>(),  &kindOf<LineAssessment>(),    &kindOf<Caveat>(),
        &kindOf<Exercise>(),    &kindOf<Participation>(), &kindOf<Objective>(),         &kindOf<Dependency>(),
        &kindOf<Indicator>(),   &kindOf<Setting>(),
    });
    return catalogue;
}

Catalogue Catalogue::with(const Kind &kind) const
{
    std::vector<const Kind *> kinds = kinds_;
    kinds.push_back(&kind);
    return Catalogue(std::move(kinds));
}

const Kind *Catalogue::find(QStringView name) const
{
    for (const Kind *kind : kinds_)
        if (name == QLatin1String(kind->name) || name == QLatin1String(kind->plural))
            return kind;
    return nullptr;
}

int Catalogue::indexOf(const Kind &kind) const
{
    const auto found = std::find(kinds_.begin(), kinds_.end(), &kind);
    return found == kinds_.end() ? -1 : int(found - kinds_.begin());
}

} // namespace entente
