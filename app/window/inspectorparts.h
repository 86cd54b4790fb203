// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/gapfocus.h"
#include "widgets/theme/theme.h"

class QVBoxLayout;

namespace entente {

/// What the inspector writes with: where to, in which colours, and where jumps lead.
struct InspectorPen {
    PlanContext &context;
    const Theme &theme;
    QVBoxLayout &column;

    /// Icon and kind, and under it the name.
    void head(const QString &iconName, const QString &kind, const QString &name) const;
    void heading(const QString &text) const;
    void quiet(const QString &text, int indent = 0) const;
    void paragraph(const QString &text) const;
    /// A name in quiet and a value beside it, which can be selected and copied.
    void fact(const QString &name, const QString &value) const;
    /// A line that leads to @p record; @p detail stands at its end.
    void link(const Snapshot &plan, const AnyId &record, const QString &detail = {}, int indent = 0) const;
};

/// Why a cell of the gaps is what it is.
void writeGap(const InspectorPen &pen, const GapInspection &inspection);

} // namespace entente
