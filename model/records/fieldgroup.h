// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <array>

namespace entente {

/// What a field tells a planner; forms stand in this order. Columns in files keep the order of the
/// description.
enum class FieldGroup {
    What,           ///< which record it is and what kind of thing
    Who,            ///< whose it is, for whom, with whom
    HowMuch,        ///< quantities, levels and weights
    When,           ///< periods, days, notice
    Where,          ///< places
    LegalBasis,     ///< what it stands on in law
    Wording,        ///< longer texts
    SourceAndLabel, ///< where it comes from and who may see it
};

inline constexpr std::array fieldGroups{FieldGroup::What,    FieldGroup::Who,           FieldGroup::HowMuch,
                                        FieldGroup::When,    FieldGroup::Where,         FieldGroup::LegalBasis,
                                        FieldGroup::Wording, FieldGroup::SourceAndLabel};

/// The heading of @p group in a form; translate with Kind::tr().
[[nodiscard]] constexpr const char *groupTitle(FieldGroup group)
{
    switch (group) {
    case FieldGroup::What:
        return QT_TRANSLATE_NOOP("Records", "What");
    case FieldGroup::Who:
        return QT_TRANSLATE_NOOP("Records", "Who");
    case FieldGroup::HowMuch:
        return QT_TRANSLATE_NOOP("Records", "How much");
    case FieldGroup::When:
        return QT_TRANSLATE_NOOP("Records", "When");
    case FieldGroup::Where:
        return QT_TRANSLATE_NOOP("Records", "Where");
    case FieldGroup::LegalBasis:
        return QT_TRANSLATE_NOOP("Records", "Legal basis");
    case FieldGroup::Wording:
        return QT_TRANSLATE_NOOP("Records", "Wording");
    case FieldGroup::SourceAndLabel:
        return QT_TRANSLATE_NOOP("Records", "Source and label");
    }
    return "";
}

} // namespace entente
