// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "widgets/frame/labelbanner.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace entente {

/// One page of the window. It is made when it is first shown; hidden, it only remembers that it is stale,
/// and catches up when it is shown again.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    /// The plan or a lens has changed: refreshes now if on show, else later.
    void markStale();
    [[nodiscard]] bool isStale() const { return stale_; }

    virtual void setTheme(const Theme &theme);
    /// Shows @p record as selected, where this section shows such records.
    virtual void follow(const Selection &selection) { Q_UNUSED(selection); }
    /// Takes @p record into view, taking filters away where they hide it.
    virtual void reveal(const AnyId &record) { Q_UNUSED(record); }
    /// Shows the records that hold @p text, where this section has records.
    virtual void lookFor(const QString &text) { Q_UNUSED(text); }
    /// A few words for the status bar.
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// The label of what is on show; nothing where that is the plan's own.
    [[nodiscard]] virtual std::optional<BannerText> banner() const { return std::nullopt; }
    /// Writes the figure on show to a file that the person names; nothing where there is none.
    [[nodiscard]] virtual std::function<void()> exporter() { return {}; }
    /// Where the keyboard should go when the section is shown.
    [[nodiscard]] virtual QWidget *mainWidget() { return this; }

signals:
    /// statusText(), banner() or exporter() may say something else.
    void described();
    /// The person wants to go on in another section.
    void wanted(const QString &section);
    /// Something could not be done; a sentence for the status bar.
    void refused(const QString &sentence);

protected:
    /// Brings everything up to date with plan and lenses; only called while on show.
    virtual void refresh() = 0;
    void showEvent(QShowEvent *event) override;

    [[nodiscard]] PlanContext &context() const { return context_; }
    [[nodiscard]] const Theme &theme() const { return theme_; }

private:
    void catchUp();

    PlanContext &context_;
    Theme theme_;
    bool stale_ = true;
    bool scheduled_ = false;
};

} // namespace entente
