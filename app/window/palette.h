// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/searchmatch.h"
#include "widgets/frame/searchfield.h"

#include <QObject>

#include <vector>

namespace entente {

class Actions;
class PlanView;

/// Answers the search field of an open plan: records by any of their words, views, actions and settings alike;
/// without a text, what was looked at lately and the sections. `agreement: nor` looks for agreements only.
/// What the audience may not see is not found. Belongs to the plan's view.
class Palette final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostRecords = 12;
    static constexpr std::size_t mostRecent = 6;

    Palette(Actions &actions, PlanView &view);

private:
    void answer(const QString &text, const SearchField::Give &give);
    void remember(const AnyId &record);

    Actions &actions_;
    PlanView &view_;
    std::vector<AnyId> recent_; ///< the latest first
};

} // namespace entente
