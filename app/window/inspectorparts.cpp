// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/inspectorparts.h"

#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"
#include "widgets/frame/labelwords.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int nameWidth = 104;
constexpr int linkWidth = 292;
constexpr int lossIndent = 24;
constexpr std::size_t mostContributions = 40;

QLabel *words(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        label->setProperty(role, true);
    return label;
}

} // namespace

void InspectorPen::head(const QString &iconName, const QString &kind, const QString &name) const
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(icon(iconName, theme, IconTone::Accent).pixmap(16, 16));
    picture->setFixedSize(16, 16);
    auto *kindWords = words(kind, "quiet");
    row->addWidget(picture);
    row->addWidget(kindWords, 1);
    column.addLayout(row);
    QLabel *title = words(name, "section");
    title->setContentsMargins(0, 4, 0, 4);
    column.addWidget(title);
}

void InspectorPen::heading(const QString &text) const
{
    auto *label = words(text, nullptr);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, 12, 0, 2);
    column.addWidget(label);
}

void InspectorPen::quiet(const QString &text, int indent) const
{
    QLabel *label = words(text, "quiet");
    label->setContentsMargins(indent, indent > 0 ? 0 : 2, 0, 2);
    column.addWidget(label);
}

void InspectorPen::paragraph(const QString &text) const
{
    QLabel *label = words(text, nullptr);
    label->setContentsMargins(0, 0, 0, 6);
    column.addWidget(label);
}

void InspectorPen::fact(const QString &name, const QString &value) const
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *left = words(name, "quiet");
    left->setFixedWidth(nameWidth);
    left->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *right = words(value, nullptr);
    right->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    right->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(left, 0, Qt::AlignTop);
    row->addWidget(right, 1);
    column.addLayout(row);
}

void InspectorPen::link(const Snapshot &plan, const AnyId &record, const QString &detail, int indent) const
{
    const RecordPtr found = plan.find(record);
    if (!found)
        return;
    const QString name = displayName(*record.kind, *found, references(plan));
    auto *button = new QPushButton(icon(kindIconName(*record.kind), theme, IconTone::Quiet), {});
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    const int room =
        linkWidth - indent - 28 - (detail.isEmpty() ? 0 : button->fontMetrics().horizontalAdvance(detail) + 12);
    button->setText(
        button->fontMetrics().elidedText(name, Qt::ElideRight, room).replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setToolTip(QStringLiteral("%1\n%2").arg(Kind::tr(record.kind->title), name));
    button->setAccessibleName(name);
    QObject::connect(
        button, &QPushButton::clicked, &context.selection,
        [state = &context.selection, record] { state->jump(record); },
        Qt::QueuedConnection); // the jump may rebuild what the button is part of
    auto *row = new QHBoxLayout;
    row->setContentsMargins(indent, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(button);
    row->addStretch(1);
    if (!detail.isEmpty()) {
        auto *right = words(detail, "quiet");
        right->setWordWrap(false);
        row->addWidget(right);
    }
    column.addLayout(row);
}

namespace {

/// "6 x 0.8 = 4.8", and where that is known from and how it may be passed on.
void writeFormula(const InspectorPen &pen, const Snapshot &plan, const ContributionFactors &each)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("entente", text); };
    const FieldDisplay display;
    const auto failed = std::find_if(each.losses.begin(), each.losses.end(),
                                     [](const FactorLoss &loss) { return loss.factor != Factor::Quality; });
    QString formula =
        tr("%1 x quality %2")
            .arg(each.quantity ? display.number(*each.quantity) : QStringLiteral("?"), display.number(each.quality));
    if (each.available < 1)
        formula += tr(" x available %1").arg(display.number(each.available));
    if (failed != each.losses.end() && each.effective <= 0)
        formula += tr(" x %1 0").arg(factorWord(failed->factor).toLower());
    pen.quiet(tr("%1 = %2").arg(formula, display.number(each.effective)), lossIndent);
    const Contribution *record = plan.find(each.contribution);
    if (!record)
        return;
    QStringList origin;
    if (!record->label.isEmpty())
        origin << bannerOf(plan, record->label).text;
    if (!record->source.isEmpty())
        origin << record->source;
    if (!origin.isEmpty())
        pen.quiet(origin.join(QStringLiteral(" · ")), lossIndent);
}

} // namespace

void writeGap(const InspectorPen &pen, const GapInspection &inspection)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("entente", text); };
    const Snapshot &plan = inspection.plan;
    const FieldDisplay display;
    const auto *leaf = plan.find(inspection.focus.leaf);
    if (!leaf)
        return;
    const QString unit = leaf->unit;
    const GapExplanation &gap = inspection.explanation;
    const auto amount = [&](double value) {
        return unit.isEmpty() ? display.number(value) : QStringLiteral("%1 %2").arg(display.number(value), unit);
    };
    pen.head(QStringLiteral("gaps"),
             tr("Why, in %1 on %2")
                 .arg(inspection.focus.block.name, display.date(PartialDate::fromDay(inspection.focus.day))),
             displayName(kindOf<Capability>(), *leaf, references(plan)));
    if (gap.required <= 0)
        pen.paragraph(tr("Nothing is required on this day."));
    else if (gap.shortfall > 0)
        pen.paragraph(tr("Short by %1 of %2 required.").arg(amount(gap.shortfall), display.number(gap.required)));
    else
        pen.paragraph(tr("The requirement of %1 is met.").arg(amount(gap.required)));
    pen.fact(tr("Required"), amount(gap.required));
    pen.fact(tr("Offered"), amount(gap.offered));
    pen.fact(tr("Available"), amount(gap.available));
    pen.fact(tr("Coverage"), QStringLiteral("%1 %").arg(display.locale().toString(100 * gap.coverage, 'f', 0)));

    pen.heading(tr("Contributions"));
    if (!gap.contributions.empty())
        pen.quiet(tr("Each counts with quantity x quality, or nothing where membership, period, status, readiness, "
                     "legal basis or a caveat fails."));
    const std::vector<ContributionFactors> contributions = failedFirst(gap.contributions);
    if (contributions.empty())
        pen.quiet(tr("Nobody offers this capability."));
    for (std::size_t i = 0; i < contributions.size() && i < mostContributions; ++i) {
        const ContributionFactors &each = contributions[i];
        const AnyId record{&kindOf<Contribution>(), each.contribution.uuid};
        pen.link(plan, record,
                 tr("%1 of %2")
                     .arg(display.number(each.effective),
                          each.quantity ? display.number(*each.quantity) : QStringLiteral("?")));
        writeFormula(pen, plan, each);
        for (const FactorLoss &loss : each.losses) {
            pen.quiet(QStringLiteral("%1: %2").arg(factorWord(loss.factor), lossSentence(plan, each, loss)),
                      lossIndent);
            if (!loss.because.isEmpty() && !(loss.because == record))
                pen.link(plan, loss.because, {}, lossIndent - 6);
        }
    }
    if (contributions.size() > mostContributions)
        pen.quiet(tr("... and %1 more").arg(contributions.size() - mostContributions));
    if (!gap.requirements.empty())
        pen.heading(tr("Required by"));
    for (const Id<Requirement> &id : gap.requirements)
        if (const auto *line = plan.find(id))
            pen.link(plan, {&kindOf<Requirement>(), id.uuid}, line->quantity ? amount(*line->quantity) : QString());
    pen.heading(tr("Capability"));
    pen.link(plan, {&kindOf<Capability>(), inspection.focus.leaf.uuid});
}

} // namespace entente
