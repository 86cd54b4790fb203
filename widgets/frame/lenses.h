// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"
#include "model/foundation/day.h"
#include "model/records/member.h"

#include <QObject>

#include <vector>

namespace entente {

/// The three lenses (domain.md) and the situation chosen: what every view and figure obeys.
struct Lenses {
    Day asOf;
    QString scenario;                 ///< empty is the base plan
    std::vector<Id<Member>> audience; ///< empty is everyone
    QString situation;                ///< key of a situation or name of a concurrency set; empty is every situation

    friend bool operator==(const Lenses &, const Lenses &) = default;
};

/// The lenses of one window. Views read value() and follow changed().
class LensState final : public QObject
{
    Q_OBJECT

public:
    /// Begins as of @p today, base plan, everyone, every situation.
    explicit LensState(Day today, QObject *parent = nullptr);

    [[nodiscard]] const Lenses &value() const { return lenses_; }
    [[nodiscard]] Day today() const { return today_; }
    void setAsOf(Day day);
    /// The scenario of that key; empty for the base plan.
    void setScenario(const QString &key);
    void setAudience(std::vector<Id<Member>> audience);
    void setSituation(const QString &situation);
    void set(const Lenses &lenses);

    [[nodiscard]] bool isAsOfDefault() const { return lenses_.asOf == today_; }
    [[nodiscard]] bool isScenarioDefault() const { return lenses_.scenario.isEmpty(); }
    [[nodiscard]] bool isAudienceDefault() const { return lenses_.audience.empty(); }
    /// None of the three is moved; the situation is a choice, not a lens.
    [[nodiscard]] bool isDefault() const { return isAsOfDefault() && isScenarioDefault() && isAudienceDefault(); }

signals:
    void changed(const entente::Lenses &lenses);

private:
    Day today_;
    Lenses lenses_;
};

} // namespace entente
